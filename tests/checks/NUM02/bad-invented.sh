sed -i 's/韩叔度,,,,,不适用/韩叔度,项,6,,,不适用/' filings/2025/M06/zwj.csv
