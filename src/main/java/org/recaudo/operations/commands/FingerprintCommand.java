// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import org.recaudo.operations.ExitCode;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints what the tables hold as hashes: two databases with the same content print the same. */
@Command(
        name = "fingerprint",
        mixinStandardHelpOptions = true,
        description = "Prints a SHA-256 of the content of each table, and one of all. Same content, same hash.")
final class FingerprintCommand implements BookCommand {

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public ExitCode run(CommandContext context) {
        TransactionTemplate snapshot = new TransactionTemplate(context.bean(PlatformTransactionManager.class));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Fingerprint fingerprint = snapshot.execute(status -> Fingerprint.of(context.bean(Cursors.class)));
        if (fingerprint == null) {
            throw new IllegalStateException("No fingerprint was taken");
        }
        if (json) {
            context.out().println(JsonMapper.shared().writeValueAsString(fingerprint));
            return ExitCode.DONE;
        }
        for (Fingerprint.Table table : fingerprint.tables()) {
            context.out().println("%s  %s, %d rows".formatted(table.sha256(), table.name(), table.rows()));
        }
        context.out().println("%s  total".formatted(fingerprint.total()));
        return ExitCode.DONE;
    }
}
