/** Checks on BIMI, as far as DNS tells. */
@NullMarked
package org.mxmaven.check.bimi;

import org.jspecify.annotations.NullMarked;
