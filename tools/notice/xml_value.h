/*
 * xml_value: an XML text (W3C XML 1.0) as the tree that objects are made of. Private to
 * notice/.
 *
 * Attributes and elements are members of the element they stand in; elements of one name
 * that stand beside each other anywhere are a list. <字段 名称="责任单位">区民政局</字段> is a
 * member 责任单位. Comments, declarations and name spaces go; nothing is looked up.
 */
#ifndef NOTICE_XML_VALUE_H
#define NOTICE_XML_VALUE_H

#include "notice/json_value.h"
#include "text/text.h"

/* The members of the root element of TEXT; NULL when it is no XML, or none that is sound. */
struct json_value *xml_value_read(struct arena *arena, const struct text *text);

#endif
