sed -i '2s/,区民政局,/,区民\xe2\x80\x8b政局,/' filings/2025/M06/mzj.csv
