// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

/**
 * A backup that cannot be written or read back; the message tells what was found and what to do. Nothing was changed.
 */
public final class BackupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefusal(String message) {
        super(message);
    }

    BackupRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
