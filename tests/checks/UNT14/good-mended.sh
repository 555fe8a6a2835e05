for m in M04 M05; do sed -i 's/,家,10,/,户,10,/' filings/2025/$m/mzj.csv; done # now as the notice has it
