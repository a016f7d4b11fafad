/**
 * What a report tells of one domain, technique by technique, in words that every format can use.
 */
@NullMarked
package org.mxmaven.report.detail;

import org.jspecify.annotations.NullMarked;
