/** Checks on mail hosts. */
@NullMarked
package org.mxmaven.check.mx;

import org.jspecify.annotations.NullMarked;
