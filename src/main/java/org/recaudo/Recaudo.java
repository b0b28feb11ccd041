// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

/** The program: one command a process. */
public final class Recaudo {

    private Recaudo() {}

    public static void main(String[] arguments) {}
}
