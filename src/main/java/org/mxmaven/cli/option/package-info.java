/** The options of the command line, and how their values are read. */
@NullMarked
package org.mxmaven.cli.option;

import org.jspecify.annotations.NullMarked;
