/** The part of the judge that looks for names that somebody else can get hold of. */
@NullMarked
package org.mxmaven.assess.takeover;

import org.jspecify.annotations.NullMarked;
