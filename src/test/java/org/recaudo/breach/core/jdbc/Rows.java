// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.breach.core.jdbc;

import org.recaudo.breach.core.batch.Later;

/** A jdbc class that knows a batch class. */
public class Rows {

    Later later = new Later();
}
