// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;

/**
 * A file that the run was given, and which format it is in.
 *
 * @param name its path below the input folder, or its file name
 * @param named whether the operator named this very file, rather than a folder that holds it
 * @param format the one format that it fits; null when none or several do
 * @param problem why it has no format; empty when it has one
 */
record InputFile(Path path, String name, boolean named, @Nullable FileFormat format, String problem) {}
