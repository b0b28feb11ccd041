// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** How a household is reached. */
record Contact(String telephone, String email, String channel) {}
