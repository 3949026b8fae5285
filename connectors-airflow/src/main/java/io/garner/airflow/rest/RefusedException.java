package io.garner.airflow.rest;

/** The deployment is well, and does not give what was asked for; whoever asked knows what that means. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RefusedException(Call call, Answer answer) {
        super(call.method() + " /" + call.encodedPath() + ": " + Words.quoted(answer));
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
