/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REHAB_TEXT_UTF_8,
  REHAB_TEXT_UTF_16_LE,
  REHAB_TEXT_UTF_16_BE,
  REHAB_TEXT_WINDOWS_1252
} RehabTextEncoding;

/*
 * Turns the bytes of a text file into UTF-8, a piece at a time, telling by themselves which encoding they are in.
 */
typedef struct _RehabTextDecoder RehabTextDecoder;

RehabTextDecoder *rehab_text_decoder_new          (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void              rehab_text_decoder_free         (RehabTextDecoder *self);
gboolean          rehab_text_decoder_step         (RehabTextDecoder *self,
                                                   GError          **error);
double            rehab_text_decoder_get_progress (RehabTextDecoder *self);
const char *rehab_text_decoder_get_text     (RehabTextDecoder *self,
                                             gsize            *length);
RehabTextEncoding rehab_text_decoder_get_encoding (RehabTextDecoder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabTextDecoder, rehab_text_decoder_free)

G_END_DECLS
