// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.claims.BundleManifest;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.claims.Lot;

/** Writes {@code manifest.json} of one bundle. */
final class ManifestFile {

    private ManifestFile() {}

    static byte[] json(BundleManifest manifest) {
        ClaimBundle bundle = manifest.bundle();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", bundle.number());
        json.put("insurer", bundle.agreement().id());
        json.put("agreement", bundle.agreement().number());
        json.put("period", bundle.period().toString());
        json.put("businessDate", bundle.businessDate().toString());
        json.put("payload", bundle.agreement().payload().word());
        json.put("totals", totals(bundle));
        json.put("lots", lots(bundle));
        json.put("files", files(manifest));
        return Json.indented(json);
    }

    private static Map<String, Object> totals(ClaimBundle bundle) {
        ClaimTotals totals = bundle.totals();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claims", totals.claims());
        json.put("services", totals.lines());
        json.put("currency", bundle.currency().code());
        json.put("billed", totals.gross().decimalText());
        json.put("tax", totals.tax().decimalText());
        json.put("total", totals.total().decimalText());
        json.put("patientShare", totals.patientShare().decimalText());
        json.put("payerShare", totals.payerShare().decimalText());
        return json;
    }

    private static List<Object> lots(ClaimBundle bundle) {
        List<Object> lots = new ArrayList<>();
        for (Lot lot : bundle.lots()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("number", lot.number());
            json.put("kind", lot.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.put("claims", lot.claims().size());
            lots.add(json);
        }
        return lots;
    }

    private static List<Object> files(BundleManifest manifest) {
        List<Object> files = new ArrayList<>();
        for (BundleManifest.Member member : manifest.members()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", member.name());
            json.put("bytes", member.bytes());
            json.put("sha256", member.sha256());
            files.add(json);
        }
        return files;
    }
}
