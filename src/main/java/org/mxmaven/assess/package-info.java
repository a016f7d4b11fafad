/** From a domain and the answers at hand to an assessment, or to the questions still open. */
@NullMarked
package org.mxmaven.assess;

import org.jspecify.annotations.NullMarked;
