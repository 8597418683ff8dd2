"""AWS's errors, as moto returns them: the code from botocore's service models, and a message."""

from __future__ import annotations

from moto.core.exceptions import ServiceException


class AwsError(ServiceException):
    """An error that AWS returns: `code` is botocore's error code, `message` AWS's own text."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)


def invalid_parameter(message: str) -> AwsError:
    """AWS Backup's InvalidParameterValueException (HTTP 400)."""
    return AwsError("InvalidParameterValueException", message)


def invalid_request(message: str) -> AwsError:
    """AWS Backup's InvalidRequestException (HTTP 400)."""
    return AwsError("InvalidRequestException", message)


def not_found(message: str) -> AwsError:
    """AWS Backup's ResourceNotFoundException (HTTP 400)."""
    return AwsError("ResourceNotFoundException", message)


def already_exists(message: str) -> AwsError:
    """AWS Backup's AlreadyExistsException (HTTP 400)."""
    return AwsError("AlreadyExistsException", message)


def limit_exceeded(message: str) -> AwsError:
    """AWS Backup's LimitExceededException (HTTP 400)."""
    return AwsError("LimitExceededException", message)
