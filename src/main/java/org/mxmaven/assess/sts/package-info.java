/**
 * The part of the judge that looks at MTA-STS, as far as DNS tells: the record, the policy host.
 */
@NullMarked
package org.mxmaven.assess.sts;

import org.jspecify.annotations.NullMarked;
