// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recaudo.claims.BundleManifest;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;

/**
 * Writes the archive of one bundle: cover letter, settlement sheet, detail workbook, index for people and machines, the
 * payload's messages and the manifest with the SHA-256 of each of them. Equal bundles give equal bytes.
 */
public final class BundleArchive {

    private final Fund fund;
    private final ConfigSource config;

    public BundleArchive(Fund fund, ConfigSource config) {
        this.fund = fund;
        this.config = config;
    }

    public void write(ClaimBundle bundle, OutputStream out) throws IOException {
        BundlePapers papers = new BundlePapers(bundle, fund, Wording.of(bundle.agreement(), config));
        SortedMap<String, byte[]> members = members(papers);
        members.put("manifest.json", ManifestFile.json(manifest(bundle, members)));
        SteadyZip.write(members, bundle.businessDate(), out);
    }

    private SortedMap<String, byte[]> members(BundlePapers papers) throws IOException {
        Wording wording = papers.wording();
        SortedMap<String, byte[]> messages = Payload.of(papers.bundle()).messages(papers.bundle(), fund);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("cover-letter.pdf", wording.text("file-letter"));
        files.put("settlement.pdf", wording.text("file-settlement"));
        files.put("detail.xlsx", wording.text("file-detail"));
        files.put("index.csv", wording.text("file-index-csv"));
        messages.keySet().forEach(name -> files.put(name, wording.text("file-payload")));
        files.put("manifest.json", wording.text("file-manifest"));
        SortedMap<String, byte[]> members = new TreeMap<>(messages);
        members.put("cover-letter.pdf", new CoverLetter(papers).pdf(files));
        members.put("settlement.pdf", new SettlementSheet(papers).pdf());
        members.put("detail.xlsx", new DetailWorkbook(papers).xlsx());
        members.put("index.csv", BundleIndex.csv(papers));
        members.put("index.html", new BundlePage(papers).html(files));
        return members;
    }

    private static BundleManifest manifest(ClaimBundle bundle, SortedMap<String, byte[]> members) {
        List<BundleManifest.Member> list = new ArrayList<>();
        members.forEach((name, bytes) -> list.add(new BundleManifest.Member(name, bytes.length, sha256(bytes))));
        return new BundleManifest(bundle, list);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
