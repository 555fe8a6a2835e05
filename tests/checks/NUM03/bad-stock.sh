sed -i 's/顾怀瑾,,,,,不适用/顾怀瑾,家,174,,,不适用/' filings/2025/M06/mzj.csv
