package io.garner.testkit.containers;

import org.testcontainers.utility.DockerImageName;

/**
 * The images that OpenMetadata's own compose file names. The system property {@code garner.image.registry} puts a mirror in
 * the place of their registries; {@code garner.image.server}, {@code .postgres} and {@code .search} name other images.
 */
record Images(DockerImageName server, DockerImageName postgres, DockerImageName search) {

    private static final String MIRROR = "garner.image.registry";

    static Images of(String version) {
        return new Images(
                image("server", "docker.getcollate.io", "openmetadata/server:" + version, "openmetadata/server"),
                image("postgres", "docker.io", "library/postgres:15", "postgres"),
                image(
                        "search",
                        "docker.elastic.co",
                        "elasticsearch/elasticsearch:8.11.4",
                        "elasticsearch/elasticsearch"));
    }

    private static DockerImageName image(String key, String registry, String path, String stands) {
        String named = System.getProperty("garner.image." + key, "");
        String mirror = System.getProperty(MIRROR, registry).replaceAll("/+$", "");
        return DockerImageName.parse(named.isEmpty() ? mirror + "/" + path : named)
                .asCompatibleSubstituteFor(stands);
    }
}
