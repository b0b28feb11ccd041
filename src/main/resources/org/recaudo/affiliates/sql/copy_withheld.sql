COPY pg_temp.affiliates_withheld (household, member) FROM STDIN
