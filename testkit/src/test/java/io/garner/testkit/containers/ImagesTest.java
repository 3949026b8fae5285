package io.garner.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @AfterEach
    void forgetTheMirror() {
        System.clearProperty("garner.image.registry");
        System.clearProperty("garner.image.search");
        System.clearProperty("garner.image.sqlserver");
    }

    @Test
    void comeFromTheRegistriesOfTheComposeFile() {
        Images images = Images.of("1.4.0");

        assertThat(images.server().asCanonicalNameString()).isEqualTo("docker.getcollate.io/openmetadata/server:1.4.0");
        assertThat(images.postgres().asCanonicalNameString()).isEqualTo("docker.io/library/postgres:15");
        assertThat(images.search().asCanonicalNameString())
                .isEqualTo("docker.elastic.co/elasticsearch/elasticsearch:8.11.4");
    }

    @Test
    void comeThroughAMirrorWhenOneIsNamed() {
        System.setProperty("garner.image.registry", "mirror.example.com/all/");
        System.setProperty("garner.image.search", "other.example.com/es:8");

        Images images = Images.of("1.4.0");

        assertThat(images.server().asCanonicalNameString())
                .isEqualTo("mirror.example.com/all/openmetadata/server:1.4.0");
        assertThat(images.postgres().asCanonicalNameString()).isEqualTo("mirror.example.com/all/library/postgres:15");
        assertThat(images.search().asCanonicalNameString()).isEqualTo("other.example.com/es:8");
    }

    @Test
    void ofSqlServerComesFromMicrosoftOrAMirror() {
        assertThat(TestcontainersSqlServer.image("2022-latest").asCanonicalNameString())
                .isEqualTo("mcr.microsoft.com/mssql/server:2022-latest");
        System.setProperty("garner.image.sqlserver", "other.example.com/mssql:1");

        assertThat(TestcontainersSqlServer.image("2022-latest").asCanonicalNameString())
                .isEqualTo("other.example.com/mssql:1");
    }
}
