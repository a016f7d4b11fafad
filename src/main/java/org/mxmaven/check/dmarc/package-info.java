/** Checks on DMARC. */
@NullMarked
package org.mxmaven.check.dmarc;

import org.jspecify.annotations.NullMarked;
