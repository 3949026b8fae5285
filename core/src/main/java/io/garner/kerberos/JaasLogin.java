package io.garner.kerberos;

import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** Logs in with the JDK's Kerberos module and these options; the JVM's own JAAS configuration is neither read nor changed. */
final class JaasLogin extends Configuration {

    /** A folder's child that cannot be: nothing has a file below the null device. */
    private static final String NOWHERE = "/dev/null/none";

    private final Map<String, String> options;

    private JaasLogin(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put("doNotPrompt", "true");
        this.options = Map.copyOf(all);
    }

    /**
     * Has the JDK read its krb5.conf again. Otherwise one that was named or mended after the JDK's first look would count
     * for nothing. The only supported way is a login, so this is one that comes to nothing.
     */
    static void refreshConf() {
        try {
            login(Map.of("refreshKrb5Config", "true", "useTicketCache", "true", "ticketCache", NOWHERE));
        } catch (LoginException e) {
            // The file was read before the ticket was looked for.
        }
    }

    static Subject login(Map<String, String> options) throws LoginException {
        LoginContext context = new LoginContext("garner", new Subject(), null, new JaasLogin(options));
        context.login();
        return context.getSubject();
    }

    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
        return new AppConfigurationEntry[] {
            new AppConfigurationEntry(
                    "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.REQUIRED, options)
        };
    }
}
