package io.garner.mssql;

/**
 * A type as a column, parameter or sequence uses it.
 *
 * @param typeId its number, also of an alias or a CLR type
 * @param baseId the number of the built-in type that an alias stands for
 * @param maxLength in bytes; -1 for (max) and for the large types
 * @param dimensions of a vector; 0 when the server does not say
 */
record TypeUse(long typeId, long baseId, int maxLength, int precision, int scale, int dimensions) {}
