/** The part of the judge that looks at CAA: which authorities may issue certificates. */
@NullMarked
package org.mxmaven.assess.caa;

import org.jspecify.annotations.NullMarked;
