/** What the program has from the machine that it runs on, and how it ends. */
@NullMarked
package org.mxmaven.cli.process;

import org.jspecify.annotations.NullMarked;
