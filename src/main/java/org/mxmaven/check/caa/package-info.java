/** Checks on CAA: which authorities may issue certificates. */
@NullMarked
package org.mxmaven.check.caa;

import org.jspecify.annotations.NullMarked;
