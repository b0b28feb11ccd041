// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.RoundingMode;
import javax.xml.stream.XMLStreamException;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;
import org.recaudo.money.Money;

/** Writes one claim as a guide (guia) of TISS 4.01.00: guiaConsulta or guiaSP-SADT, element order of the schemas. */
final class TissGuide {

    private static final int NAME_MAX = 70;
    private static final int DESCRIPTION_MAX = 150;
    private static final int COUNCIL_NUMBER_MAX = 15;
    private static final int CODE_AT_INSURER_MAX = 14;
    private static final String NOT_AN_ACCIDENT = "9";
    private static final String FIRST_CONSULTATION = "1";
    private static final String ELECTIVE = "1";

    private final TissMessage out;
    private final Agreement agreement;
    private final String providerName;

    TissGuide(TissMessage out, Agreement agreement, String providerName) {
        this.out = out;
        this.agreement = agreement;
        this.providerName = providerName;
    }

    /** guiaConsulta: one consultation, once, without an authorization. */
    void consultation(Claim claim) throws XMLStreamException {
        ClaimLine line = claim.lines().get(0);
        out.open("guiaConsulta");
        header("cabecalhoConsulta", claim);
        beneficiary(claim);
        out.open("contratadoExecutante");
        out.element("codigoPrestadorNaOperadora", agreement.code("provider-code"));
        out.element("CNES", agreement.code("cnes")).close();
        out.open("profissionalExecutante");
        professional(line.practitioner());
        out.close();
        out.element("indicacaoAcidente", NOT_AN_ACCIDENT);
        out.open("dadosAtendimento");
        out.element("regimeAtendimento", agreement.code("regime"));
        out.element("dataAtendimento", line.serviceDate().toString());
        out.element("tipoConsulta", FIRST_CONSULTATION);
        out.open("procedimento").element("codigoTabela", table(line));
        out.element("codigoProcedimento", line.procedure());
        out.element("valorProcedimento", decimal(line.gross())).close();
        out.close();
        out.close();
    }

    /** guiaSP-SADT: examinations, therapies and consultations with an authorization. */
    void services(Claim claim) throws XMLStreamException {
        out.open("guiaSP-SADT");
        header("cabecalhoGuia", claim);
        if (!claim.authorization().isEmpty()) {
            out.open("dadosAutorizacao");
            out.element("dataAutorizacao", claim.firstServiceDate().toString());
            out.element("senha", claim.authorization()).close();
        }
        beneficiary(claim);
        requester(claim);
        out.open("dadosSolicitacao").element("caraterAtendimento", ELECTIVE);
        out.element("indicacaoClinica", "CID " + String.join(", ", claim.diagnoses()))
                .close();
        out.open("dadosExecutante").open("contratadoExecutante");
        out.element("codigoPrestadorNaOperadora", agreement.code("provider-code"))
                .close();
        out.element("CNES", agreement.code("cnes")).close();
        out.open("dadosAtendimento");
        out.element("tipoAtendimento", agreement.code("type-of-attendance"));
        out.element("indicacaoAcidente", NOT_AN_ACCIDENT);
        out.element("regimeAtendimento", agreement.code("regime")).close();
        out.open("procedimentosExecutados");
        for (ClaimLine line : claim.lines()) {
            procedure(line);
        }
        out.close();
        out.open("valorTotal").element("valorProcedimentos", decimal(claim.gross()));
        out.element("valorTotalGeral", decimal(claim.gross())).close();
        out.close();
    }

    private void header(String element, Claim claim) throws XMLStreamException {
        out.open(element).element("registroANS", agreement.code("registro-ans"));
        out.element("numeroGuiaPrestador", claim.number()).close();
    }

    private void beneficiary(Claim claim) throws XMLStreamException {
        out.open("dadosBeneficiario").element("numeroCarteira", claim.patient().memberId());
        out.element("atendimentoRN", "N").close();
    }

    private void requester(Claim claim) throws XMLStreamException {
        out.open("dadosSolicitante").open("contratadoSolicitante");
        out.element("codigoPrestadorNaOperadora", agreement.code("provider-code"))
                .close();
        out.element("nomeContratadoSolicitante", cut(providerName, NAME_MAX));
        out.open("profissionalSolicitante");
        professional(claim.lines().get(0).practitioner());
        out.close();
        out.close();
    }

    private void professional(String practitioner) throws XMLStreamException {
        if (!practitioner.isBlank()) {
            out.element("nomeProfissional", cut(practitioner, NAME_MAX));
        }
        out.element("conselhoProfissional", agreement.code("council"));
        council(practitioner);
    }

    private void council(String practitioner) throws XMLStreamException {
        out.element("numeroConselhoProfissional", councilNumber(practitioner));
        out.element("UF", agreement.code("uf"));
        out.element("CBOS", agreement.code("cbos"));
    }

    private void procedure(ClaimLine line) throws XMLStreamException {
        out.open("procedimentoExecutado");
        out.element("sequencialItem", String.valueOf(line.line()));
        out.element("dataExecucao", line.serviceDate().toString());
        out.open("procedimento").element("codigoTabela", table(line));
        out.element("codigoProcedimento", line.procedure());
        String description = line.description().isBlank() ? line.procedure() : line.description();
        out.element("descricaoProcedimento", cut(description, DESCRIPTION_MAX)).close();
        out.element(
                "quantidadeExecutada",
                line.quantity().setScale(0, RoundingMode.UNNECESSARY).toPlainString());
        out.element(
                "reducaoAcrescimo",
                line.factor().setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        out.element("valorUnitario", decimal(line.unitPrice()));
        out.element("valorTotal", decimal(line.gross()));
        if (!line.practitioner().isBlank()) {
            out.open("equipeSadt").open("codProfissional");
            String code = cut(councilNumber(line.practitioner()), CODE_AT_INSURER_MAX);
            out.element("codigoPrestadorNaOperadora", code).close();
            out.element("nomeProf", cut(line.practitioner(), NAME_MAX));
            out.element("conselho", agreement.code("council"));
            council(line.practitioner());
            out.close();
        }
        out.close();
    }

    /** The digits of the practitioner's registration, or the agreement's stand-in when the file gives none. */
    private String councilNumber(String practitioner) {
        String digits = practitioner.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? agreement.code("council-number") : cut(digits, COUNCIL_NUMBER_MAX);
    }

    /** Eight digits are a TUSS code (table 22); anything else belongs to the insurer's own table (00). */
    private static String table(ClaimLine line) {
        return line.procedure().matches("[0-9]{8}") ? "22" : "00";
    }

    private static String decimal(Money money) {
        return money.amount().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String cut(String text, int charactersMax) {
        return text.length() <= charactersMax ? text : text.substring(0, charactersMax);
    }
}
