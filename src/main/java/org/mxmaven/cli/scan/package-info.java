/** A scan from its list to its reports, and what is told meanwhile. */
@NullMarked
package org.mxmaven.cli.scan;

import org.jspecify.annotations.NullMarked;
