/** The part of the judge that looks at DMARC: the tree walk, the policy, where reports go. */
@NullMarked
package org.mxmaven.assess.dmarc;

import org.jspecify.annotations.NullMarked;
