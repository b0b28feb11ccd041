// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** A record and the network whose file carries it. */
record NetworkLine(NetworkKind network, NetworkRecord record) {}
