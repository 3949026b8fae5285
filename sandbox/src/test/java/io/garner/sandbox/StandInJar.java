package io.garner.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs {@link StandIn} into a jar that {@code java -jar} runs. */
final class StandInJar {

    private StandInJar() {}

    static Path write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String resource = StandIn.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream code =
                        Objects.requireNonNull(StandIn.class.getClassLoader().getResourceAsStream(resource))) {
            entries.putNextEntry(new ZipEntry(resource));
            code.transferTo(entries);
        }
        return jar;
    }
}
