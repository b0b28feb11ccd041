// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimKind;
import org.recaudo.claims.Lot;
import org.recaudo.claims.NaturalId;
import org.recaudo.runs.Fund;

/** Brazilian TISS 4.01.00: one mensagemTISS ENVIO_LOTE_GUIAS a lot, at most 100 guides of one kind in it. */
final class TissPayload implements Payload {

    private static final String VERSION = "4.01.00";

    @Override
    public SortedMap<String, byte[]> messages(ClaimBundle bundle, Fund fund) {
        SortedMap<String, byte[]> messages = new TreeMap<>();
        try {
            for (Lot lot : bundle.lots()) {
                String name = "payload/tiss-%s-%s.xml".formatted(bundle.number(), NaturalId.digits(lot.number(), 3));
                messages.put(name, message(bundle, lot, fund));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing the TISS message of " + bundle.number() + " failed", e);
        }
        return messages;
    }

    private static byte[] message(ClaimBundle bundle, Lot lot, Fund fund) throws XMLStreamException {
        Agreement agreement = bundle.agreement();
        TissMessage out = new TissMessage();
        header(out, bundle, lot);
        out.open("prestadorParaOperadora").open("loteGuias");
        out.element("numeroLote", lotNumber(bundle, lot));
        out.open("guiasTISS");
        TissGuide guide = new TissGuide(out, agreement, fund.legalName());
        for (Claim claim : lot.claims()) {
            if (lot.kind() == ClaimKind.CONSULTATION) {
                guide.consultation(claim);
            } else {
                guide.services(claim);
            }
        }
        out.close().close().close();
        return out.seal();
    }

    private static void header(TissMessage out, ClaimBundle bundle, Lot lot) throws XMLStreamException {
        Agreement agreement = bundle.agreement();
        out.open("cabecalho").open("identificacaoTransacao");
        out.element("tipoTransacao", "ENVIO_LOTE_GUIAS");
        out.element("sequencialTransacao", lotNumber(bundle, lot));
        out.element("dataRegistroTransacao", bundle.businessDate().toString());
        out.element("horaRegistroTransacao", "00:00:00").close();
        out.open("origem").open("identificacaoPrestador");
        out.element("codigoPrestadorNaOperadora", agreement.code("provider-code"))
                .close()
                .close();
        out.open("destino")
                .element("registroANS", agreement.code("registro-ans"))
                .close();
        out.element("Padrao", VERSION).close();
    }

    /** Year and month, bundle of the month, lot of the bundle: 202611 01 001; at most 12 characters. */
    static String lotNumber(ClaimBundle bundle, Lot lot) {
        String month = bundle.period().toString().replace("-", "");
        return month + NaturalId.digits(bundle.sequence(), 2) + NaturalId.digits(lot.number(), 3);
    }
}
