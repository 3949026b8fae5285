package io.garner.kerberos;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import org.ietf.jgss.GSSCredential;

/** Who is logged in, and until when. One login is not equal to another. */
final class Identity {

    private static final String TICKET_GRANTING = "krbtgt/";
    private static final Duration NEAR = Duration.ofMinutes(10);

    private final Subject subject;
    private final FileStamp stamp;
    private final String principal;
    private final Instant start;
    private final Instant end;

    private Identity(Subject subject, FileStamp stamp, String principal, Instant start, Instant end) {
        this.subject = subject;
        this.stamp = stamp;
        this.principal = principal;
        this.start = start;
        this.end = end;
    }

    static Identity of(Subject subject, FileStamp stamp) {
        KerberosTicket tgt = subject.getPrivateCredentials(KerberosTicket.class).stream()
                .filter(ticket -> ticket.getServer().getName().startsWith(TICKET_GRANTING))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a login without a ticket"));
        Date started = tgt.getStartTime();
        return new Identity(
                subject,
                stamp,
                tgt.getClient().getName(),
                (started == null ? tgt.getAuthTime() : started).toInstant(),
                tgt.getEndTime().toInstant());
    }

    Subject subject() {
        return subject;
    }

    /**
     * A subject for the program that talks to a service: it has the tickets for services and the credential, but not the
     * ticket that gets others. Whoever looks for one to hand on to a server finds none.
     */
    Subject withoutTicketGranting(GSSCredential credential) {
        Subject narrow = new Subject();
        narrow.getPrincipals().addAll(subject.getPrincipals());
        subject.getPrivateCredentials(KerberosTicket.class).stream()
                .filter(ticket -> !ticket.getServer().getName().startsWith(TICKET_GRANTING))
                .forEach(narrow.getPrivateCredentials()::add);
        narrow.getPrivateCredentials().add(credential);
        return narrow;
    }

    String principal() {
        return principal;
    }

    Instant end() {
        return end;
    }

    String realm() {
        return principal.substring(principal.lastIndexOf('@') + 1);
    }

    /** Whether it is time to log in again: the file is another, or a fifth of the life, at most ten minutes, is left. */
    boolean isStale(FileStamp now) {
        Duration fifth = Duration.between(start, end).dividedBy(5);
        Duration margin = fifth.compareTo(NEAR) < 0 ? fifth : NEAR;
        return !stamp.equals(now) || Instant.now().isAfter(end.minus(margin));
    }

    /** Whether the subject has a ticket for the service already, so that no KDC is needed. */
    boolean hasTicketFor(ServicePrincipal service) {
        return subject.getPrivateCredentials(KerberosTicket.class).stream()
                .filter(KerberosTicket::isCurrent)
                .map(ticket -> ticket.getServer().getName())
                .anyMatch(name -> name.equals(service.name()) || name.startsWith(service.name() + "@"));
    }
}
