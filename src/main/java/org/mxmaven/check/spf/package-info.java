/** Checks on SPF. */
@NullMarked
package org.mxmaven.check.spf;

import org.jspecify.annotations.NullMarked;
