/** The commands: what the program does besides scanning. */
@NullMarked
package org.mxmaven.cli.command;

import org.jspecify.annotations.NullMarked;
