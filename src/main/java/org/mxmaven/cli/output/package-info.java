/** Where reports go, and how they get there whole. */
@NullMarked
package org.mxmaven.cli.output;

import org.jspecify.annotations.NullMarked;
