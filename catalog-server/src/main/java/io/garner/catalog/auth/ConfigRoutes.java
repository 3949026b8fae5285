package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Route;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.util.List;

/** How to sign in here, told to everybody: the defaults of a local server. */
public final class ConfigRoutes {

    private ConfigRoutes() {}

    /** The routes. */
    public static List<Route> of(ServerVersion version, Tokens tokens, String apiUrl) {
        JsonNode configuration = configuration(version, apiUrl);
        return List.of(
                Route.open("GET", "v1/system/config/jwks", (request, caller) -> Reply.json(200, tokens.keys())),
                Route.open("GET", "v1/system/config/auth", (request, caller) -> Reply.json(200, configuration)));
    }

    private static JsonNode configuration(ServerVersion version, String apiUrl) {
        ObjectNode answer = Json.object();
        if (version.has(Feature.CLIENT_TYPE)) {
            answer.put("clientType", "public").put("responseType", "id_token");
        }
        answer.put("provider", "basic").put("providerName", "");
        answer.putArray("publicKeyUrls").add(apiUrl + "/v1/system/config/jwks");
        answer.put("authority", "https://accounts.google.com")
                .put("clientId", "")
                .put("callbackUrl", "");
        answer.putArray("jwtPrincipalClaims")
                .add("email")
                .add("preferred_username")
                .add("sub");
        if (version.has(Feature.CLAIMS_MAPPING)) {
            answer.putArray("jwtPrincipalClaimsMapping");
        }
        answer.put("enableSelfSignup", true);
        answer.set("samlConfiguration", saml());
        return answer;
    }

    /** Not in use with passwords, but always told: servers show what their configuration file says by default. */
    private static ObjectNode saml() {
        ObjectNode saml = Json.object();
        saml.putObject("idp")
                .put("authorityUrl", "http://localhost:8585/api/v1/saml/login")
                .put("nameId", "urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress");
        return saml.put("debugMode", false);
    }
}
