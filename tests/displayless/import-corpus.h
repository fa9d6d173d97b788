/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-error.h"
#include "rehab-import-row.h"

#include <glib.h>

/*
 * Awkward files, each with what is expected of it. A row is told with its line. "error N line L" is a RehabImportErrorCode
 * and the line that people are told, "ask N" what cannot be told from the file, "!N/M" a RehabImportProblemCode and its
 * column. The sentences of both are in test-import-words.c, the files of watches that are no text in test-import-fit.c.
 */
typedef struct
{
  const char *about;
  const char *name;
  const char *data;
  gsize size;
  const char *expected;
} ImportCase;

#define FILE(about, name, data, expected) { about, name, data, sizeof (data) - 1, expected }
#define GPX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx creator=\"Watch\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
#define GPX_POINT(lat, lon, ele, time) \
  "<trkpt lat=\"" lat "\" lon=\"" lon "\"><ele>" ele "</ele><time>" time "</time></trkpt>"
#define DEEP_64(a) a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a
#define TCX_HEAD "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Id>2026-03-01T06:12:33Z</Id>"

static const ImportCase import_cases[] = {
  FILE ("plain", "a.csv", "Date,Type,Minutes,Distance (km),RPE\n2026-03-01,Run,45,8.2,5\n", "2 2026-03-01 run 45min 8.2km 5/10"),
  FILE ("byte order mark, CR LF", "a.csv", "\xef\xbb\xbf" "Date,Type,Minutes\r\n2026-03-01,Run,45\r\n", "2 2026-03-01 run 45min"),
  FILE ("old Mac line ends", "a.csv", "Date,Type,Minutes\r2026-03-01,Run,45\r2026-03-02,Run,50", "2 2026-03-01 run 45min; 3 2026-03-02 run 50min"),
  FILE ("German: semicolons, decimal commas, points in dates", "a.csv",
        "Datum;Sportart;Dauer (min);Distanz (km);Anstrengung\n1.3.2026;Laufen;45,5;8,25;6\n13.3.2026;Kraft;60;;7\n",
        "2 2026-03-01 run 45.5min 8.25km 6/10; 3 2026-03-13 strength 60min 7/10"),
  FILE ("Windows-1252", "a.csv", "Datum;Sportart;Dauer (min);H\xf6henmeter\n1.3.2026;Bergl\xe4ufe;45;120\n", "2 2026-03-01 hills 45min 120m"),
  FILE ("UTF-16 LE with its mark", "a.csv",
        "\xff\xfe" "D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0M\0i\0n\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0" "4\0" "5\0\n\0",
        "2 2026-03-01 run 45min"),
  FILE ("UTF-16 BE without one", "a.csv",
        "\0D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0M\0i\0n\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0" "4\0" "5\0\n",
        "2 2026-03-01 run 45min"),
  FILE ("UTF-16 BE with its mark", "a.csv",
        "\xfe\xff\0D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0M\0i\0n\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0" "4\0" "5\0\n",
        "2 2026-03-01 run 45min"),
  FILE ("UTF-16 LE without one", "a.csv",
        "D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0M\0i\0n\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0" "4\0" "5\0\n\0",
        "2 2026-03-01 run 45min"),
  FILE ("UTF-16 cut within a character", "a.csv",
        "\xff\xfe" "D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0M\0i\0n\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0" "4\0" "5",
        "error 15"),
  FILE ("UTF-16 with half a character", "a.csv",
        "\xff\xfe" "D\0a\0t\0e\0,\0T\0y\0p\0e\0,\0N\0o\0t\0e\0\n\0" "2\0" "0\0" "2\0" "6\0-\0" "0\0" "3\0-\0" "0\0" "1\0,\0R\0u\0n\0,\0\x3d\xd8x\0\n\0",
        "2 2026-03-01 run \"�x\""),
  FILE ("a byte order mark and nothing else", "a.csv", "\xef\xbb\xbf", "error 0"),
  FILE ("a byte order mark before a quotation mark", "a.csv", "\xef\xbb\xbf" "\"Date\",\"Type\",\"Minutes\"\n\"2026-03-01\",\"Run\",\"45\"\n", "2 2026-03-01 run 45min"),
  FILE ("line ends of three sorts", "a.csv", "Date,Type,Minutes\r\n2026-03-01,Run,45\n2026-03-02,Run,46\r2026-03-30,Run,11x\n", "2 2026-03-01 run 45min; 3 2026-03-02 run 46min; 4 !7/2"),
  FILE ("tabs", "a.txt", "Date\tType\tMinutes\n2026-03-01\tRun\t45\n", "2 2026-03-01 run 45min"),
  FILE ("bars", "a.txt", "Date|Type|Minutes\n2026-03-01|Run|45\n", "2 2026-03-01 run 45min"),
  FILE ("a spreadsheet's first line", "a.csv", "sep=;\nDate;Type;Minutes\n2026-03-01;Run;45\n", "3 2026-03-01 run 45min"),
  FILE ("quotes, doubled, with line breaks and separators", "a.csv",
        "Date,Type,Minutes,Notes\n2026-03-01,Run,45,\"felt \"\"fine\"\",\nthen stiff\"\n2026-03-02,Run,30,\n",
        "2 2026-03-01 run 45min \"felt \"fine\", then stiff\"; 4 2026-03-02 run 30min"),
  FILE ("a quote within a cell", "a.csv", "Date,Type,Minutes,Notes\n2026-03-01,Run,45,6\" box\n", "2 2026-03-01 run 45min \"6\" box\""),
  FILE ("a quote that never ends", "a.csv", "Date,Type,Minutes,Notes\n2026-03-01,Run,45,\"oh\n2026-03-02,Run,45,\n", "error 5 line 2"),
  FILE ("a quote that never ends, further down", "a.csv", "Date,Type,Minutes,Notes\n2026-03-01,Run,45,\"a\nb\"\n2026-03-02,Run,45,\"oh\n\n\n", "error 5 line 4"),
  FILE ("a quote that never ends in the heading", "a.csv", "Date,Type,\"Minutes\n2026-03-01,Run,45\n", "error 5 line 1"),
  FILE ("blank lines and columns, unknown columns", "a.csv",
        "\n,,\nDate,,Shoes,Type,Minutes,\n\n2026-03-01,,blue,Run,45,\n,,,,,\n", "5 2026-03-01 run 45min"),
  FILE ("a title above", "a.csv", "Training report\n\nDate,Type,Minutes\n2026-03-01,Run,45\n", "4 2026-03-01 run 45min"),
  FILE ("the same heading twice", "a.csv", "Date,Type,Minutes,Distance (km),Minutes,Distance (mi)\n2026-03-01,Run,45,8,50,9\n", "2 2026-03-01 run 45min 8km"),
  FILE ("the heading again in the middle", "a.csv", "Date,Type,Minutes\n2026-03-01,Run,45\nDate,Type,Minutes\n2026-03-02,Run,50\n", "2 2026-03-01 run 45min; 3 !2/0; 4 2026-03-02 run 50min"),
  FILE ("more columns than can be read, below the heading", "a.csv",
        "Date,Type,Minutes\n2026-03-01,Run,45\n2026-03-02,Run,45"
        ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
        ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n",
        "error 3 line 3"),
  FILE ("month first, told by one day", "a.csv", "Date,Type,Minutes\n3/1/2026,Run,45\n3/14/2026,Run,50\n", "2 2026-03-01 run 45min; 3 2026-03-14 run 50min"),
  FILE ("day first, told by one day", "a.csv", "Date,Type,Minutes\n1/3/2026,Run,45\n14/3/2026,Run,50\n", "2 2026-03-01 run 45min; 3 2026-03-14 run 50min"),
  FILE ("told by what would be in the future", "a.csv", "Date,Type,Minutes\n5/1/2026,Run,45\n6/1/2026,Run,50\n", "2 2026-01-05 run 45min; 3 2026-01-06 run 50min"),
  FILE ("told so, the other way round", "a.csv", "Date,Type,Minutes\n1/5/2026,Run,45\n1/6/2026,Run,50\n", "2 2026-01-05 run 45min; 3 2026-01-06 run 50min"),
  FILE ("told by the order of the rows", "a.csv",
        "Date,Type,Minutes\n1/2/2025,Run,45\n1/3/2025,Run,50\n2/1/2025,Run,50\n2/2/2025,Run,50\n2/3/2025,Run,50\n",
        "2 2025-01-02 run 45min; 3 2025-01-03 run 50min; 4 2025-02-01 run 50min; 5 2025-02-02 run 50min; 6 2025-02-03 run 50min"),
  FILE ("ambiguous dates", "a.csv", "Date,Type,Minutes\n1/2/2025,Run,45\n", "ask 2"),
  FILE ("dates of which one is neither way round", "a.csv", "Date,Type,Minutes\n13/13/2025,Run,45\n14/3/2025,Run,50\n", "2 !2/0; 3 2025-03-14 run 50min"),
  FILE ("dates of both ways round", "a.csv", "Date,Type,Minutes\n14/3/2025,Run,45\n3/14/2025,Run,50\n", "ask 2"),
  FILE ("dates with names of months", "a.csv", "Date,Type,Minutes\n\"Mar 1, 2026, 7:12:33 AM\",Run,45\n2. März 2026,Run,46\nSun 1 Mar 2026,Run,47\n",
        "2 2026-03-01 run 45min; 3 2026-03-02 run 46min; 4 2026-03-01 run 47min"),
  FILE ("days that there are not", "a.csv", "Date,Type,Minutes\n2026-02-30,Run,45\n2025-02-29,Run,45\nsoon,Run,45\n,Run,45\n",
        "2 !2/0; 3 !2/0; 4 !2/0; 5 !1/0"),
  FILE ("before 1990, in 2100, tomorrow", "a.csv", "Date,Type,Minutes\n1989-12-31,Run,45\n2100-01-01,Run,45\n2026-04-01,Run,45\n2026-03-31,Run,45\n",
        "2 !3/0; 3 !4/0; 4 !4/0; 5 2026-03-31 run 45min"),
  FILE ("the day of UTC near midnight, and on days when clocks change", "a.csv",
        "Date,Type,Minutes\n2026-02-28T23:30:00Z,Run,45\n2026-02-28T23:30:00+01:00,Run,45\n2026-03-28T23:30:00Z,Run,45\n2025-10-26T00:30:00Z,Run,45\n",
        "2 2026-03-01 run 45min; 3 2026-02-28 run 45min; 4 2026-03-29 run 45min; 5 2025-10-26 run 45min"),
  FILE ("an hour that there was not, and one that there was twice", "a.csv",
        "Date,Type,Minutes\n2026-03-29 02:30,Run,45\n2025-10-26 02:30,Run,45\n2025-10-26T00:30:00Z,Run,46\n2025-10-26T01:30:00Z,Run,46\n2025-10-25T21:59:59Z,Run,46\n",
        "2 2026-03-29 run 45min; 3 2025-10-26 run 45min; 4 2025-10-26 run 46min; 5 2025-10-26 run 46min; 6 2025-10-25 run 46min"),
  FILE ("leap days and a leap second", "a.csv", "Date,Type,Minutes\n2024-02-29,Run,45\n1900-02-29,Run,45\n2000-02-29,Run,45\n2016-12-31T23:59:60Z,Run,45\n",
        "2 2024-02-29 run 45min; 3 !2/0; 4 2000-02-29 run 45min; 5 2017-01-01 run 45min"),
  FILE ("times of day that there are not", "a.csv", "Date,Time,Type,Minutes\n2026-03-01,24:01,Run,45\n2026-03-01,7:60,Run,45\n2026-03-01,07:05,Run,45\n",
        "2 !5/1; 3 !5/1; 4 2026-03-01 run 45min"),
  FILE ("seconds since 1970 of 1970, and of the year 5138", "a.csv", "Date,Type,Minutes\n86400,Run,45\n99999999999,Run,45\n1772345553,Run,45\n", "2 !4/0; 3 !2/0; 4 2026-03-01 run 45min"),
  FILE ("seconds since 1970, and a spreadsheet's days", "a.csv", "Date,Type,Minutes\n1772345553,Run,45\n46082,Run,45\n20260301,Run,45\n",
        "2 2026-03-01 run 45min; 3 2026-03-01 run 45min; 4 2026-03-01 run 45min"),
  FILE ("durations of all sorts", "a.csv",
        "Date,Type,Duration\n2026-03-01,Run,1:23:45\n2026-03-02,Run,45 min\n2026-03-03,Run,1h20\n2026-03-04,Run,45:30\n2026-03-05,Run,1 h 5 min 30 s\n2026-03-06,Run,PT45M\n",
        "2 2026-03-01 run 83.8min; 3 2026-03-02 run 45min; 4 2026-03-03 run 80min; 5 2026-03-04 run 45.5min; 6 2026-03-05 run 65.5min; 7 2026-03-06 run 45min"),
  FILE ("an ambiguous duration", "a.csv", "Date,Type,Duration\n2026-03-01,Run,1:30\n", "ask 4"),
  FILE ("its unit in the heading", "a.csv", "Date,Type,Duration (hh:mm)\n2026-03-01,Run,1:30\n", "2 2026-03-01 run 90min"),
  FILE ("hours", "a.csv", "Date,Type,Duration (h)\n2026-03-01,Run,1.5\n", "2 2026-03-01 run 90min"),
  FILE ("seconds and metres by their size", "a.csv", "Date,Type,Elapsed Time,Distance\n2026-03-01,Run,2712,8200\n", "2 2026-03-01 run 45.2min 8.2km"),
  FILE ("miles and feet", "a.csv", "Date,Type,Distance (mi),Elevation Gain (ft)\n2026-03-01,Run,5,100\n", "2 2026-03-01 run 8.047km 30m"),
  FILE ("top speeds in metres a second, by their size", "a.csv",
        "Date,Type,Max Speed\n2026-03-01,Run,5.5\n2026-03-02,Run,8.25\n2026-03-03,Run,fast\n",
        "2 2026-03-01 run 19.8km/h; 3 2026-03-02 run 29.7km/h; 4 !6/2"),
  FILE ("top speeds in kilometres an hour", "a.csv", "Date,Type,Top Speed,Avg Speed\n2026-03-01,Run,31.5,12\n2026-03-02,Run,51,12\n", "2 2026-03-01 run 31.5km/h; 3 !10/2"),
  FILE ("top speeds with their units", "a.csv", "Date,Type,Max Speed (mph)\n2026-03-01,Run,10\n2026-03-02,Run,18 km/h\n2026-03-03,Run,5 m/s\n2026-03-04,Run,5 m/h\n",
        "2 2026-03-01 run 16.1km/h; 3 2026-03-02 run 18km/h; 4 2026-03-03 run 18km/h; 5 !6/2"),
  FILE ("a pace for a speed", "a.csv", "Date,Type,Max Speed,Best Pace\n2026-03-01,Run,4:30,4:10\n", "2 2026-03-01 run"),
  FILE ("strength volume", "a.csv", "Date,Type,Volume (lb)\n2026-03-01,Strength,10000\n2026-03-02,Strength,4000 kg\n2026-03-03,Strength,1e9\n",
        "2 2026-03-01 strength 4535.92kg; 3 2026-03-02 strength 4000kg; 4 !6/2"),
  FILE ("figures that could be days of a spreadsheet", "a.csv", "Date,Type,Distance (m),Volume (kg)\n2026-03-01,Run,12345,\n2026-03-02,Strength,,46082\n2026-03-03,Strength,,46083.25\n",
        "2 2026-03-01 run 12.345km; 3 2026-03-02 strength 46082kg; 4 2026-03-03 strength 46083.25kg"),
  FILE ("units in cells", "a.csv", "Date,Type,Distance\n2026-03-01,Run,800 m\n2026-03-02,Run,3 miles\n2026-03-03,Run,5.2 km\n",
        "2 2026-03-01 run 0.8km; 3 2026-03-02 run 4.828km; 4 2026-03-03 run 5.2km"),
  FILE ("thousands", "a.csv", "Date,Type,Distance (m),RPE\n2026-03-01,Run,\"12,345\",5\n2026-03-02,Run,\"1,234.5\",5\n",
        "2 2026-03-01 run 12.345km 5/10; 3 2026-03-02 run 1.235km 5/10"),
  FILE ("effort of 11, of 7.5, of -1, 3/10, words", "a.csv",
        "Date,Type,RPE\n2026-03-01,Run,11\n2026-03-02,Run,7.5\n2026-03-03,Run,-1\n2026-03-04,Run,3/10\n2026-03-05,Run,hard\n",
        "2 !10/2; 3 !11/2; 4 !10/2; 5 2026-03-04 run 3/10; 6 !6/2"),
  FILE ("negative, endless and odd distances", "a.csv",
        "Date,Type,Distance (km)\n2026-03-01,Run,-5\n2026-03-02,Run,1000\n2026-03-03,Run,1e3\n2026-03-04,Run,inf\n2026-03-05,Run,nan\n2026-03-06,Run,300\n",
        "2 !10/2; 3 !10/2; 4 !8/2; 5 !8/2; 6 !8/2; 7 2026-03-06 run 300km"),
  FILE ("what is blank in other words", "a.csv", "Date,Type,Minutes,RPE,Pain during\n2026-03-01,Run,45,n/a,-\n2026-03-02,Run,45,--,null\n",
        "2 2026-03-01 run 45min; 3 2026-03-02 run 45min"),
  FILE ("kinds", "a.csv", "Date,Type,Minutes\n2026-03-01,Trail Run,1\n2026-03-01,Weight Training,2\n2026-03-01,hill sprints,3\n2026-03-01,Yoga,4\n2026-03-01,Quidditch,5\n2026-03-02,Rest,\n",
        "2 2026-03-01 run 1min; 3 2026-03-01 strength 2min; 4 2026-03-01 hills 3min; 5 2026-03-01 cross-training 4min; 6 !14/1; 7 day 2026-03-02 rest"),
  FILE ("no column for the kind", "a.csv", "Date,Minutes,RPE\n2026-03-01,45,5\n", "ask 8"),
  FILE ("no date", "a.csv", "Type,Minutes\nRun,45\n", "ask 1"),
  FILE ("a decimal comma between commas", "a.csv", "Date,Type,Minutes,Distance\n2026-03-01,Run,45,8,2\n2026-03-02,Run,45,8\n", "2 !17/-1; 3 2026-03-02 run 45min 8km"),
  FILE ("a row that ends early", "a.csv", "Date,Type,Minutes,Distance\n2026-03-01,Run\n2026-03-02,Run,45,8\n", "2 2026-03-01 run; 3 2026-03-02 run 45min 8km"),
  FILE ("days and sessions", "a.csv",
        "Date,Type,Minutes,Waking pain,Worst pain,Sitting (min)\n2026-03-01,Run,45,2,4,300\n2026-03-02,,,1,,\n2026-03-03,,,,,\n",
        "2 2026-03-01 run 45min day 2026-03-01 2waking 4worst 300sitting; 3 day 2026-03-02 1waking"),
  FILE ("the same day twice", "a.csv", "Date,Type,Minutes,Worst pain\n2026-03-01,Run,45,2\n2026-03-01,Run,46,2\n2026-03-01,Run,47,5\n",
        "2 2026-03-01 run 45min day 2026-03-01 2worst; 3 2026-03-01 run 46min; 4 !18/-1"),
  FILE ("a squad", "a.csv", "Athlete,Date,Type,Minutes\nAnna,2026-03-01,Training,90\nBen,2026-03-01,Training,90\n,2026-03-01,Training,90\n",
        "2 @Anna 2026-03-01 training 90min; 3 @Ben 2026-03-01 training 90min; 4 !16/0"),
  FILE ("text that a spreadsheet would calculate", "a.csv", "Date,Type,Minutes,Note\n2026-03-01,Run,45,'=1+1\n", "2 2026-03-01 run 45min \"=1+1\""),
  FILE ("a control character in a note", "a.csv", "Date,Type,Minutes,Note\n2026-03-01,Run,45,a\x07z\n", "2 !13/3"),
  FILE ("nothing", "a.csv", "", "error 0"),
  FILE ("blanks", "a.csv", " \n \r\n\t\n", "error 0"),
  FILE ("a heading alone", "a.csv", "Date,Type,Minutes\n", "error 6"),
  FILE ("zeros", "a.csv", "Date,Type\n2026-03-01,\0\0\0\0\n", "error 7"),
  FILE ("a zero in a note, far down", "a.csv", "Date,Type,Minutes,Note\n2026-03-01,Run,45,fine\n2026-03-02,Run,45,a\0b\n", "error 7"),
  FILE ("a spreadsheet", "a.csv", "PK\x03\x04\x14\0\x06\0\x08\0", "error 8"),
  FILE ("a packed FIT", "a.fit.gz", "\x1f\x8b\x08\0\0\0\0\0", "error 8"),
  FILE ("a web page", "a.csv", "<!DOCTYPE html><html><body>Log in</body></html>", "error 9"),
  FILE ("a web page without a type", "a.gpx", "<html><body>Log in</body></html>", "error 9"),
  FILE ("a text called .fit", "a.fit", "Date,Type,Minutes\n2026-03-01,Run,45\n", "error 10"),
  FILE ("an empty .fit", "a.fit", "\x0e\x20", "error 15"),
  FILE ("a text called .gpx", "a.GPX", "Date,Type,Minutes\n2026-03-01,Run,45\n", "error 10"),
  FILE ("GPX", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("52.0", "13.0", "50", "2026-03-01T06:12:33Z") GPX_POINT ("52.001", "13.0", "56", "2026-03-01T06:13:03Z")
        GPX_POINT ("52.002", "13.0", "55", "2026-03-01T06:13:33.500Z") "</trkseg></trk></gpx>", "1 2026-03-01 run 1min 0.222km 6m 13.3km/h"),
  FILE ("GPX with a pause between two stretches", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("52.0", "13.0", "50", "2026-03-01T06:00:00Z") GPX_POINT ("52.001", "13.0", "50", "2026-03-01T06:01:00Z") "</trkseg><trkseg>"
        GPX_POINT ("53.0", "13.0", "50", "2026-03-01T08:00:00Z") GPX_POINT ("53.001", "13.0", "50", "2026-03-01T08:01:00Z") "</trkseg></trk></gpx>",
        "1 2026-03-01 run 2min 0.222km 0m 6.7km/h"),
  FILE ("GPX in the evening in UTC", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("52.0", "13.0", "50", "2026-02-28T23:30:00Z") GPX_POINT ("52.001", "13.0", "50", "2026-02-28T23:31:00Z") "</trkseg></trk></gpx>",
        "1 2026-03-01 run 1min 0.111km 0m 6.7km/h"),
  FILE ("GPX without a kind", "a.gpx", GPX_HEAD "<trk><trkseg>" GPX_POINT ("52.0", "13.0", "50", "2026-03-01T06:00:00Z") "</trkseg></trk></gpx>", "1 !15/-1"),
  FILE ("GPX without times", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg><trkpt lat=\"52\" lon=\"13\"/></trkseg></trk></gpx>", "1 !1/-1"),
  FILE ("GPX of 1989", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>" GPX_POINT ("52.0", "13.0", "50", "1989-12-31T06:00:00Z") "</trkseg></trk></gpx>", "1 !3/-1"),
  FILE ("GPX of 2100", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>" GPX_POINT ("52.0", "13.0", "50", "2100-01-01T06:00:00Z") "</trkseg></trk></gpx>", "1 !4/-1"),
  FILE ("a route", "a.gpx", GPX_HEAD "<rte><rtept lat=\"52\" lon=\"13\"/></rte></gpx>", "error 19"),
  FILE ("GPX that is cut off", "a.gpx", GPX_HEAD "<trk><trkseg><trkpt lat=\"52.0\" lo", "error 11"),
  FILE ("an entity bomb", "a.gpx",
        "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><gpx>&c;</gpx>", "error 12"),
  FILE ("an entity nobody defined", "a.gpx", "<gpx><trk><name>&lol;</name></trk></gpx>", "error 11"),
  FILE ("an entity from elsewhere", "a.gpx", "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx SYSTEM \"file:///etc/passwd\">\n<gpx/>", "error 12"),
  FILE ("an entity bomb called .csv", "a.csv", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>", "error 12"),
  FILE ("elements too deep within each other", "a.gpx", DEEP_64 ("<a>") "<a/>", "error 14"),
  FILE ("elements of GPX too deep within each other", "a.gpx", "<gpx>" DEEP_64 ("<a>") "<a/>", "error 13"),
  FILE ("places that there are not", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("91", "13.0", "50", "2026-03-01T06:00:00Z") GPX_POINT ("52.0", "1e308", "nan", "2026-03-01T06:01:00Z")
        GPX_POINT ("x", "", "", "2026-03-01T06:02:00Z") "</trkseg></trk></gpx>", "1 2026-03-01 run 2min"),
  FILE ("GPX that goes back in time", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("52.0", "13.0", "50", "2026-03-01T06:10:00Z") GPX_POINT ("52.001", "13.0", "50", "2026-03-01T06:00:00Z") "</trkseg></trk></gpx>", "1 2026-03-01 run 0m"),
  FILE ("GPX that jumps to the other side of the earth", "a.gpx", GPX_HEAD "<trk><type>running</type><trkseg>"
        GPX_POINT ("52.0", "13.0", "50", "2026-03-01T06:00:00Z") GPX_POINT ("-52.0", "-167.0", "50", "2026-03-01T06:00:10Z") "</trkseg></trk></gpx>", "1 2026-03-01 run 0.2min 0m"),
  FILE ("GPX in UTF-16", "a.gpx",
        "\xff\xfe<\0g\0p\0x\0>\0<\0/\0g\0p\0x\0>\0", "error 19"),
  FILE ("other XML", "a.xml", "<kml><Document/></kml>", "error 14"),
  FILE ("TCX of two laps", "a.tcx", TCX_HEAD
        "<Lap StartTime=\"2026-03-01T06:12:33Z\"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters><MaximumSpeed>4.5</MaximumSpeed>"
        "<Track><Trackpoint><Time>2026-03-01T06:12:33Z</Time><AltitudeMeters>50</AltitudeMeters><DistanceMeters>0</DistanceMeters></Trackpoint>"
        "<Trackpoint><Time>2026-03-01T06:42:33Z</Time><AltitudeMeters>80</AltitudeMeters><DistanceMeters>5000</DistanceMeters></Trackpoint></Track></Lap>"
        "<Lap StartTime=\"2026-03-01T06:42:33Z\"><TotalTimeSeconds>900</TotalTimeSeconds><DistanceMeters>2500</DistanceMeters></Lap>"
        "<Creator><Name>Forerunner</Name></Creator></Activity></Activities></TrainingCenterDatabase>",
        "1 2026-03-01 run 45min 7.5km 30m 16.2km/h"),
  FILE ("TCX of 1,000 km", "a.tcx", TCX_HEAD
        "<Lap StartTime=\"2026-03-01T06:12:33Z\"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>1000000</DistanceMeters></Lap>"
        "</Activity></Activities></TrainingCenterDatabase>", "1 !10/-1"),
  FILE ("TCX of a negative distance", "a.tcx", TCX_HEAD
        "<Lap StartTime=\"2026-03-01T06:12:33Z\"><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>-5000</DistanceMeters></Lap>"
        "</Activity></Activities></TrainingCenterDatabase>", "1 !10/-1"),
  FILE ("TCX of two days", "a.tcx", TCX_HEAD
        "<Lap StartTime=\"2026-03-01T06:12:33Z\"><TotalTimeSeconds>172800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap>"
        "</Activity></Activities></TrainingCenterDatabase>", "1 !10/-1"),
  FILE ("a TCX course", "a.tcx", "<TrainingCenterDatabase><Courses><Course><Name>x</Name></Course></Courses></TrainingCenterDatabase>", "error 19"),
};
