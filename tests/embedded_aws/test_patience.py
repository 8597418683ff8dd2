import json

from farvault.embedded_aws.serving.patience import TRIES, Answer, Patience

REFUSED = (
    "400 Refused",
    [("x-amzn-ErrorType", "MalformedPolicyDocumentException")],
    b'{"__type": "A#B", "message": "no"}',
)


def test_equal_refusals_end_in_one_that_nobody_repeats() -> None:
    patience = Patience()
    answers = [patience.judge("1", "CreateKey", b"{}", REFUSED) for _ in range(TRIES + 1)]
    assert answers[: TRIES - 1] == [REFUSED] * (TRIES - 1)
    assert json.loads(answers[TRIES - 1][2]) == {"__type": "B (refused 5 times)", "message": "no"}
    assert answers[TRIES][1] == [("x-amzn-ErrorType", "B (refused 6 times)")]


def test_another_request_or_an_answer_between_begins_anew() -> None:
    patience = Patience()
    fine: Answer = ("200 OK", [], b"{}")
    for _ in range(TRIES - 1):
        assert patience.judge("1", "CreateKey", b"{}", REFUSED) == REFUSED
        assert patience.judge("2", "CreateKey", b"{}", REFUSED) == REFUSED
    assert patience.judge("1", "CreateKey", b"{}", fine) == fine
    assert patience.judge("1", "CreateKey", b"{}", REFUSED) == REFUSED


def test_query_services() -> None:
    patience = Patience()
    refused: Answer = ("403 Refused", [], b"<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>")
    last = [patience.judge(None, "POST /", b"Action=AssumeRole", refused) for _ in range(TRIES)][-1]
    assert b"<Code>AccessDenied (refused 5 times)</Code>" in last[2]
