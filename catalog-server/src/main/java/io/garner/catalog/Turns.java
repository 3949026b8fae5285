package io.garner.catalog;

/**
 * Which of the matching requests a fault hits: after the first few, each k-th, so many times. Immutable.
 *
 * @param times how often, {@link #FOREVER} without end
 */
record Turns(int after, int every, int times) {

    static final int FOREVER = Integer.MAX_VALUE;

    static final Turns ALL = new Turns(0, 1, FOREVER);

    Turns {
        if (after < 0 || every < 1 || times < 0) {
            throw new IllegalArgumentException("after " + after + ", every " + every + ", times " + times);
        }
    }

    /** Whether it hits the n-th matching request, counted from one. */
    boolean has(long nth) {
        long turn = nth - after;
        return turn > 0 && turn % every == 0 && turn / every <= times;
    }
}
