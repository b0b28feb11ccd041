// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * The catalogue of reject codes, {@code config/debit-reasons.yml}: what the codes of each scheme mean, and which scheme
 * a layout's codes belong to.
 *
 * <p>A code that the catalogue does not know is {@link DebitReason#TECHNICAL}: it says nothing about the payer, so it
 * must neither end his mandate nor count as his want of funds; the text says that the code is unknown.
 */
public final class DebitReasons {

    private static final String UNKNOWN = "unknown code";

    private final Map<String, Map<String, Meaning>> schemes;
    private final Map<String, String> schemeOfFormat;

    /**
     * What a code means.
     *
     * @param text the scheme's own words for it
     * @param known whether the catalogue has the code
     */
    public record Meaning(DebitReason reason, String text, boolean known) {}

    private DebitReasons(Map<String, Map<String, Meaning>> schemes, Map<String, String> schemeOfFormat) {
        this.schemes = schemes;
        this.schemeOfFormat = schemeOfFormat;
    }

    /** Reads the catalogue; refuses unknown keys, unknown reasons, and layouts of a scheme that is not described. */
    public static DebitReasons read(ConfigNode file) {
        Map<String, Map<String, Meaning>> schemes = new TreeMap<>();
        ConfigNode described = file.node("schemes");
        for (String scheme : described.keys()) {
            schemes.put(scheme, codes(described.node(scheme)));
        }
        Map<String, String> schemeOfFormat = new LinkedHashMap<>();
        ConfigNode formats = file.node("formats");
        for (String format : formats.keys()) {
            String scheme = formats.text(format);
            if (!schemes.containsKey(scheme)) {
                throw new ConfigurationException("%s: %s is '%s'; expected one of %s"
                        .formatted(formats.where(), format, scheme, String.join(", ", schemes.keySet())));
            }
            schemeOfFormat.put(format, scheme);
        }
        file.refuseUnknown();
        return new DebitReasons(schemes, schemeOfFormat);
    }

    /** What a code means in the files of a layout; leading zeros and the case of letters do not count. */
    public Meaning meaning(String format, String code) {
        String scheme = schemeOfFormat.get(format);
        Meaning meaning = scheme == null ? null : found(scheme, code);
        return meaning == null ? new Meaning(DebitReason.TECHNICAL, UNKNOWN, false) : meaning;
    }

    private @Nullable Meaning found(String scheme, String code) {
        return schemes.getOrDefault(scheme, Map.of()).get(plain(code));
    }

    private static Map<String, Meaning> codes(ConfigNode scheme) {
        Map<String, Meaning> codes = new TreeMap<>();
        for (DebitReason reason : DebitReason.values()) {
            ConfigNode texts = scheme.nodeOrEmpty(reason.code());
            for (String code : texts.keys()) {
                if (codes.put(plain(code), new Meaning(reason, texts.text(code), true)) != null) {
                    throw new ConfigurationException("%s: code '%s' stands twice; expected each code under one reason"
                            .formatted(scheme.where(), code));
                }
            }
        }
        scheme.refuseUnknown();
        return codes;
    }

    private static String plain(String code) {
        String upper = code.strip().toUpperCase(java.util.Locale.ROOT);
        return upper.replaceFirst("^0+(?=.)", "");
    }
}
