"""What an IAM policy says of a request: the one evaluator, for rules on given policies and for the embedded AWS.

`evaluation` decides one request by one policy, `grammar` says what AWS refuses to read, and `requests`
says what a copy asks for, of whose policies and as whom.
"""
