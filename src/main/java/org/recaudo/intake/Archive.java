// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.nio.file.Path;
import java.util.Optional;

/** The originals of all posted files, by content: {@code archive/<first two hex digits>/<sha256>}. */
public interface Archive {

    /** Keeps a file whose content has this hash and answers where; refuses it when the content is another by now. */
    Path keep(Path file, String sha256);

    /** Where the file with this content is kept, if it is. */
    Optional<Path> find(String sha256);
}
