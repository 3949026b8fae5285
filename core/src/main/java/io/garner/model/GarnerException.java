package io.garner.model;

import org.jspecify.annotations.Nullable;

/**
 * A fault that ends a run or a step of it, told so that its reader can act: what was tried and where, what came back,
 * and what to do. The message never holds a secret. Subclasses belong to the package that raises them.
 */
public abstract class GarnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String tried;
    private final String answer;
    private final String remedy;

    /**
     * @param tried what was tried and where, as a sentence without its full stop
     * @param answer what came back, in the other side's own words where there are any
     * @param remedy what the reader should do now
     */
    protected GarnerException(
            ExitCode exitCode, String tried, String answer, String remedy, @Nullable Throwable cause) {
        super(tried + ": " + answer, cause);
        this.exitCode = exitCode;
        this.tried = tried;
        this.answer = answer;
        this.remedy = remedy;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String tried() {
        return tried;
    }

    public String answer() {
        return answer;
    }

    public String remedy() {
        return remedy;
    }
}
