/** The part of the judge that looks at SPF: the tree of records, its policy, who may send. */
@NullMarked
package org.mxmaven.assess.spf;

import org.jspecify.annotations.NullMarked;
