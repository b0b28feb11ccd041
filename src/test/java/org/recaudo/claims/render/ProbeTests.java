// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import io.xlate.edi.stream.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.recaudo.claims.*;

class ProbeTests {
    @Test
    void x12() throws Exception {
        Agreement a = ClaimFixtures.agreement("northern-mutual");
        byte[] b = new X12Payload()
                .messages(ClaimFixtures.bundle(a, 250), ClaimFixtures.fund())
                .values()
                .iterator()
                .next();
        Files.write(Path.of("target/x.edi"), b);
        EDIStreamReader r = EDIInputFactory.newFactory().createEDIStreamReader(new java.io.ByteArrayInputStream(b));
        int n = 0;
        while (r.hasNext()) {
            var e = r.next();
            n++;
            if (e.isError())
                System.err.println(e + " " + r.getErrorType() + " " + r.getLocation() + " " + r.getReferenceCode());
            if (e == EDIStreamEvent.START_TRANSACTION) System.err.println("ST");
        }
        System.err.println("events " + n);
    }

    @Test
    void nphies() throws Exception {
        Agreement a = ClaimFixtures.agreement("gulf-shield");
        for (var e : new NphiesPayload()
                .messages(ClaimFixtures.bundle(a, 101), ClaimFixtures.fund())
                .entrySet())
            Files.write(Path.of("target", Path.of(e.getKey()).getFileName().toString()), e.getValue());
    }
}
