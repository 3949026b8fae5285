package io.garner.testkit.tds;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The bytes of decimals and money. */
final class Decimals {

    private static final int MONEY_SCALE = 4;

    private Decimals() {}

    /** The bytes that a decimal takes, its sign included. */
    static int size(int precision) {
        if (precision <= 9) {
            return 5;
        }
        if (precision <= 19) {
            return 9;
        }
        return precision <= 28 ? 13 : 17;
    }

    static byte[] bytes(Number number, TdsType type) {
        BigInteger unscaled = unscaled(number, type.scale());
        if (new BigDecimal(unscaled).precision() > type.precision()) {
            throw new IllegalArgumentException(number + " has more than " + type.precision() + " digits");
        }
        byte[] magnitude = unscaled.abs().toByteArray();
        byte[] bytes = new byte[size(type.precision())];
        bytes[0] = (byte) (unscaled.signum() < 0 ? 0 : 1);
        for (int i = 0; i < magnitude.length && i + 1 < bytes.length; i++) {
            bytes[i + 1] = magnitude[magnitude.length - 1 - i];
        }
        return bytes;
    }

    static BigDecimal read(byte[] bytes, int scale) {
        byte[] magnitude = new byte[bytes.length - 1];
        for (int i = 0; i < magnitude.length; i++) {
            magnitude[i] = bytes[bytes.length - 1 - i];
        }
        return new BigDecimal(new BigInteger(bytes[0] == 0 ? -1 : 1, magnitude), scale);
    }

    /** Money of eight bytes: the upper half comes first. */
    static void writeMoney(WireOutput out, Number number) throws IOException {
        long amount = unscaled(number, MONEY_SCALE).longValueExact();
        out.i32((int) (amount >> Integer.SIZE));
        out.i32((int) amount);
    }

    static void writeSmallMoney(WireOutput out, Number number) throws IOException {
        out.i32(unscaled(number, MONEY_SCALE).intValueExact());
    }

    static BigDecimal readMoney(WireInput in, int size) throws IOException {
        if (size == 4) {
            return BigDecimal.valueOf(in.i32(), MONEY_SCALE);
        }
        long upper = in.i32();
        return BigDecimal.valueOf(upper << Integer.SIZE | in.number(4), MONEY_SCALE);
    }

    private static BigInteger unscaled(Number number, int scale) {
        return new BigDecimal(number.toString())
                .setScale(scale, RoundingMode.HALF_UP)
                .unscaledValue();
    }
}
