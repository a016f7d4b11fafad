/** The command line, and the one place where the parts are put together. */
@NullMarked
package org.mxmaven.cli;

import org.jspecify.annotations.NullMarked;
