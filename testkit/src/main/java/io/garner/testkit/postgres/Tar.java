package io.garner.testkit.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks a tar stream of plain files, folders and symbolic links: all that the PostgreSQL archives hold. */
final class Tar {

    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path target;
    private int files;

    private Tar(InputStream in, Path target) {
        this.in = in;
        this.target = target;
    }

    /** Unpacks the stream into the folder and returns how many files and links were written. */
    static int unpack(InputStream in, Path target) throws IOException {
        Tar tar = new Tar(in, target);
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            tar.entry(header);
            header = in.readNBytes(BLOCK);
        }
        return tar.files;
    }

    private void entry(byte[] header) throws IOException {
        Path path = inside(text(header, 0, 100));
        char type = (char) header[156];
        switch (type) {
            case '5' -> folder(path);
            case '2' -> link(path, text(header, 157, 100));
            case '0', '\0' -> file(path, octal(header, 124, 12), (octal(header, 100, 8) & 0100) != 0);
            default -> throw new IOException("Cannot unpack " + path + ": tar entry type '" + type + "' is not known");
        }
    }

    private void folder(Path path) throws IOException {
        Files.createDirectories(path);
        permit(path, "rwxr-xr-x");
    }

    private void link(Path path, String destination) throws IOException {
        inside(target.relativize(path.resolveSibling(destination).normalize()).toString());
        makeParent(path);
        Files.createSymbolicLink(path, Path.of(destination));
        files++;
    }

    private void file(Path path, long size, boolean executable) throws IOException {
        makeParent(path);
        try (OutputStream out = Files.newOutputStream(path)) {
            copy(size, out);
        }
        in.skipNBytes(Math.floorMod(-size, (long) BLOCK));
        permit(path, executable ? "rwxr-xr-x" : "rw-r--r--");
        files++;
    }

    private void makeParent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            folder(parent);
        }
    }

    private void copy(long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("The archive ends " + left + " bytes too early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private Path inside(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive wants to write outside its folder: " + name);
        }
        return path;
    }

    /** The server may run as another user, so the mode must not hang on this process's umask. */
    static void permit(Path path, String permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    private static String text(byte[] header, int offset, int length) {
        String field = new String(header, offset, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    private static long octal(byte[] header, int offset, int length) {
        return Long.parseLong(text(header, offset, length).strip(), 8);
    }
}
