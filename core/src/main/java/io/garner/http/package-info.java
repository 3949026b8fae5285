/**
 * HTTP for every client of ours: {@link io.garner.http.HttpClients} builds an OkHttp client (trusted certificates, proxy,
 * timeouts) and decorates it with small interceptors, one concern each; it is the one place with their order.
 */
@NullMarked
package io.garner.http;

import org.jspecify.annotations.NullMarked;
