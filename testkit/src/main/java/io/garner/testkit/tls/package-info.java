/**
 * Throw-away X.509 certificates for tests of TLS. Start at {@link io.garner.testkit.tls.CertificateAuthority}; used by
 * {@link io.garner.testkit.postgres.PostgresServerBuilder#tls()}.
 */
@NullMarked
package io.garner.testkit.tls;

import org.jspecify.annotations.NullMarked;
