// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.IOException;
import java.util.SortedMap;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.runs.Fund;

/** Writes a bundle's claims as messages of one published kind. */
interface Payload {

    /** The messages by file name; equal bytes for equal bundles. */
    SortedMap<String, byte[]> messages(ClaimBundle bundle, Fund fund) throws IOException;

    static Payload of(ClaimBundle bundle) {
        return switch (bundle.agreement().payload()) {
            case NPHIES_CLAIM_REQUEST -> new NphiesPayload();
            case TISS_LOTE -> new TissPayload();
            case X12_837P -> new X12Payload();
        };
    }
}
